import { crc32, inflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import { type AppPackage, buildPackage } from '../../../../channels/teams/package/buildPackage.ts';
import { planLinks } from '../../../../channels/teams/package/planLinks.ts';
import { wordsIn } from '../activities.ts';
import { APP_ID } from '../keyServer.ts';

const FACTS = {
  appId: APP_ID,
  version: '1.2.3',
  planName: 'Example Health Plan',
  host: 'chat.example.org',
  links: {
    website: 'https://www.plan.example/members',
    privacy: 'https://www.plan.example/privacy',
    terms: 'https://www.plan.example/terms',
  },
};
const WORDS = { en: wordsIn('en'), es: wordsIn('es') };

describe('the app package', () => {
  let made: AppPackage;
  before(async () => {
    made = await buildPackage(FACTS, WORDS);
  });

  const read = (name: string) => JSON.parse(made.files[name]?.toString() ?? '{}');

  it('holds the manifest, the words in Spanish and both icons', () => {
    expect(Object.keys(unzipped(made.archive))).to.deep.equal([
      'manifest.json',
      'es.json',
      'color.png',
      'outline.png',
    ]);
  });

  it('can be unpacked to what was put in', () => {
    for (const [name, content] of Object.entries(unzipped(made.archive))) {
      expect(content.equals(made.files[name] ?? Buffer.alloc(0)), name).to.equal(true);
    }
  });

  it('is the same every time', async () => {
    const again = await buildPackage(FACTS, WORDS);
    expect(again.archive.equals(made.archive)).to.equal(true);
  });

  it('draws the icons in the sizes that Teams wants', () => {
    const sizeOf = (name: string) => [16, 20].map((at) => made.files[name]?.readUInt32BE(at));
    expect(sizeOf('color.png')).to.deep.equal([192, 192]);
    expect(sizeOf('outline.png')).to.deep.equal([32, 32]);
  });

  it("names the bot, the plan's pages and the commands", () => {
    const { id, bots, developer, validDomains } = read('manifest.json');
    expect(id).to.equal(APP_ID);
    expect(bots[0].botId).to.equal(APP_ID);
    expect(bots[0].commandLists[0].commands.map(({ title }: { title: string }) => title)).to.include('help');
    expect(developer).to.include({ privacyUrl: FACTS.links.privacy, termsOfUseUrl: FACTS.links.terms });
    expect(validDomains).to.deep.equal(['chat.example.org']);
  });

  it('has each word of the manifest in Spanish too', () => {
    const manifest = read('manifest.json');
    const { $schema: _, ...words } = read('es.json');
    for (const [path, word] of Object.entries(words)) {
      const english = path.split(/[.[\]]+/).reduce((part, key) => part?.[key], manifest);
      expect(english, path).to.be.a('string');
      expect(word, path).to.be.a('string').and.not.equal(english);
    }
    expect(Object.keys(words)).to.have.length(4 + 2 * manifest.bots[0].commandLists[0].commands.length);
  });

  it('is not built where the manifest breaks the schema, and says why', async () => {
    const wrong = { ...FACTS, appId: 'no id', links: { ...FACTS.links, privacy: 'nowhere' } };
    const error = await buildPackage(wrong, WORDS).catch((reason: Error) => reason);
    expect(error)
      .to.be.instanceOf(Error)
      .with.property('message')
      .that.matches(/manifest is wrong/);
  });
});

describe('planLinks', () => {
  it("finds what the app has to show in the plan's file", async () => {
    const { planName, links } = await planLinks('content/plan.yaml');
    expect(planName).to.not.equal('');
    expect(Object.values(links)).to.have.length(3);
  });

  it('names a file that does not hold it', async () => {
    const error = await planLinks('locales/en/teams.yaml').catch((reason: Error) => reason);
    expect(error).to.be.instanceOf(Error).with.property('message').that.includes('teams.yaml is wrong');
  });
});

/** Reads an archive by its directory, as Teams does. */
function unzipped(archive: Buffer): Record<string, Buffer> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).to.equal(0x06054b50);
  const files: Record<string, Buffer> = {};
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    expect(archive.readUInt32LE(at)).to.equal(0x02014b50);
    const [sum, packed] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 20)];
    const length = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const begin = local + 30 + length;
    const content = inflateRawSync(archive.subarray(begin, begin + packed));
    expect(crc32(content)).to.equal(sum);
    files[name] = content;
    at += 46 + length;
  }
  return files;
}
