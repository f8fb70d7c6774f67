import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect } from 'chai';

const ROOT = resolve(import.meta.dirname, '..');

/** What each folder may import of ours, itself aside. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  safety: [],
  runtime: [],
  understanding: ['safety'],
  content: ['safety', 'understanding'],
  locales: ['safety', 'understanding'],
  dialogs: ['content', 'locales', 'safety', 'understanding', 'runtime (types)', 'bots/converse.ts (types)'],
  bots: ['dialogs', 'content', 'locales', 'safety', 'understanding', 'runtime'],
  channels: ['bots', 'runtime', 'locales'],
  service: ['bots', 'channels', 'content', 'runtime'],
};

/** Packages that are each known to a few folders alone. */
const KNOWN_TO: Record<string, readonly string[]> = {
  natural: ['understanding'],
  i18next: ['locales'],
  'i18next-fs-backend': ['locales'],
  restify: ['channels', 'service (types)'],
  botbuilder: ['channels', 'bots', 'dialogs', 'runtime (types)'],
  'botbuilder-core': ['bots', 'dialogs'],
  'botbuilder-dialogs': ['dialogs'],
};

interface Import {
  file: string;
  folder: string;
  target: string;
  typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => join(ROOT, folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const pattern = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\s+from\s+)?['"]([^'"]+)['"]/gm;
  const name = relative(ROOT, file);
  return [...text.matchAll(pattern)].map((match) => ({
    file: name,
    folder: name.split('/')[0] ?? '',
    target: match[2] ?? '',
    typeOnly: Boolean(match[1]),
  }));
}

function allowed(list: readonly string[], name: string, typeOnly: boolean): boolean {
  return list.includes(name) || (typeOnly && list.includes(`${name} (types)`));
}

function breaksTable({ file, folder, target, typeOnly }: Import): boolean {
  if (target.startsWith('.')) {
    const path = relative(ROOT, resolve(ROOT, dirname(file), target));
    const other = path.split('/')[0] ?? '';
    const may = MAY_IMPORT[folder] ?? [];
    return other !== folder && !allowed(may, other, typeOnly) && !allowed(may, path, typeOnly);
  }
  const pack = target.split('/')[0] ?? '';
  const knowers = KNOWN_TO[pack];
  return knowers !== undefined && !allowed(knowers, folder, typeOnly);
}

describe('the house', () => {
  const imports = Object.keys(MAY_IMPORT).flatMap(sources).flatMap(importsOf);

  it('has imports to look at in every folder', () => {
    expect(new Set(imports.map((one) => one.folder))).to.include.all.keys(...Object.keys(MAY_IMPORT));
  });

  it('keeps to its import table', () => {
    const broken = imports.filter(breaksTable).map((one) => `${one.file} imports ${one.target}`);
    expect(broken).to.deep.equal([]);
  });

  it('loads of the SDK no index, which brings recognisers and sign-in to every start, but for a door', () => {
    const indexes = imports.filter(({ folder, target, typeOnly }) => {
      return folder !== 'channels' && !typeOnly && /^botbuilder(-dialogs)?$/.test(target);
    });
    expect(indexes.map((one) => `${one.file} imports ${one.target}`)).to.deep.equal([]);
  });

  it('would see a door that reaches into the dialogs', () => {
    const reach = { file: 'channels/a.ts', folder: 'channels', target: '../dialogs/b.ts', typeOnly: false };
    expect(breaksTable(reach)).to.equal(true);
  });
});
