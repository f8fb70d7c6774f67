import { expect } from 'chai';
import { allowedHosts } from '../../../channels/teams/allowedHosts.ts';

const ALLOWED = [
  'https://smba.trafficmanager.net/amer/',
  'https://smba.trafficmanager.net/teams',
  'https://smba.infra.gcc.teams.microsoft.com/gcc/',
  'https://directline.botframework.com/',
  'https://europe.directline.botframework.com/',
  'https://webchat.botframework.com/',
  'https://sms.botframework.com/',
  'https://SMBA.trafficmanager.net/amer/',
];

const REFUSED = [
  'http://smba.trafficmanager.net/amer/',
  'https://evil.trafficmanager.net/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://user:secret@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net:8443/amer/',
  'https://smba.trafficmanager.net/amer/?to=https://evil.example',
  'https://botframework.com.evil.example/',
  'https://evilbotframework.com/',
  'https://127.0.0.1/',
  'https://localhost/',
  'https://169.254.169.254/metadata',
  'file:///etc/passwd',
  'smba.trafficmanager.net',
  '',
];

describe('allowedHosts', () => {
  for (const url of ALLOWED) {
    it(`allows ${url}`, () => expect(allowedHosts({})(url)).to.equal(true));
  }
  for (const url of REFUSED) {
    it(`refuses ${url || 'nothing'}`, () => expect(allowedHosts({})(url)).to.equal(false));
  }

  it('allows what an operator adds, with its port, by https alone', () => {
    const isAllowed = allowedHosts({ more: ['Connector.example.org:8443', '.corp.example'] });
    expect(isAllowed('https://connector.example.org:8443/')).to.equal(true);
    expect(isAllowed('https://a.corp.example/')).to.equal(true);
    expect(isAllowed('https://connector.example.org/')).to.equal(false);
    expect(isAllowed('http://a.corp.example/')).to.equal(false);
  });

  it('allows the loopback addresses and nothing else in the playground', () => {
    const isAllowed = allowedHosts({ playground: true });
    expect(isAllowed('http://localhost:56150/_connector')).to.equal(true);
    expect(isAllowed('http://127.0.0.1:56150/')).to.equal(true);
    expect(isAllowed('http://[::1]:56150/')).to.equal(true);
    expect(isAllowed('https://smba.trafficmanager.net/amer/')).to.equal(false);
    expect(isAllowed('http://127.0.0.1.evil.example/')).to.equal(false);
  });
});
