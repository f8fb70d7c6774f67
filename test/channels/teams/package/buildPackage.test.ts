import { crc32, inflateRawSync } from 'node:zlib';
import { expect } from 'chai';
import { type AppPackage, buildPackage } from '../../../../channels/teams/package/buildPackage.ts';
import { faultsInLocalisation } from '../../../../channels/teams/package/faultsInLocalisation.ts';
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
      expect(word, path).to.be.a('string').and.not.equal(english);
    }
    expect(Object.keys(words)).to.have.length(4 + 2 * manifest.bots[0].commandLists[0].commands.length);
  });

  const refusal = async (facts: typeof FACTS, words: typeof WORDS) => {
    const error = await buildPackage(facts, words).catch((reason: Error) => reason);
    expect(error).to.be.instanceOf(Error);
    return (error as Error).message;
  };
  const inSpanish = (app: Partial<typeof WORDS.es.app>) => ({
    ...WORDS,
    es: { ...WORDS.es, app: { ...WORDS.es.app, ...app } },
  });

  it('is not built where the manifest breaks the schema, and says why', async () => {
    const wrong = { ...FACTS, appId: 'no id', links: { ...FACTS.links, privacy: 'nowhere' } };
    expect(await refusal(wrong, WORDS)).to.match(/manifest\.json is wrong.*privacyUrl/s);
  });

  it('is not built where a word in Spanish is longer than the schema allows', async () => {
    const name = 'Ayudante de ejercicio y espalda';
    expect(name).to.have.length(31);
    expect(await refusal(FACTS, inSpanish({ name }))).to.match(/es\.json is wrong.*name.short.*30/s);
    const commands = [{ title: 'x'.repeat(33), description: 'y'.repeat(129) }];
    expect(await refusal(FACTS, inSpanish({ commands }))).to.match(/title.*32.*description.*128/s);
  });

  it('is not built where Spanish has a command that the manifest has not', async () => {
    const commands = [...WORDS.es.app.commands, { title: 'de más', description: 'No está en inglés' }];
    expect(await refusal(FACTS, inSpanish({ commands }))).to.match(
      /commands\[6\]\.title leads to no word of the manifest/,
    );
  });
});

describe('faultsInLocalisation', () => {
  const manifest = { name: { short: 'Helper', full: 'Helper' }, description: { short: 'x', full: 'y' } };
  const words = {
    $schema:
      'https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.Localization.schema.json',
    'name.short': 'Ayudante',
    'name.full': 'Ayudante',
    'description.short': 'x',
    'description.full': 'y',
  };

  it('finds nothing where the words fit', async () => {
    expect(await faultsInLocalisation(words, manifest)).to.deep.equal([]);
  });

  it('finds a key that the schema does not know, and a word that is missing', async () => {
    const { 'name.full': _, ...rest } = words;
    const faults = await faultsInLocalisation({ ...rest, 'developer.name': 'Plan' }, manifest);
    expect(faults.join('\n'))
      .to.match(/name\.full/)
      .and.match(/additional.*developer\.name/s);
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
