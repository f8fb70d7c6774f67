import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../safety/index.ts';
import { FeatureNumbers, NAMED, type Named, PAIRINGS } from './featureNumbers.ts';
import type { Group } from './features.ts';
import { PairTable } from './pairTable.ts';
import type { Model } from './recogniser.ts';
import { recordOf } from './recordOf.ts';
import { Vectorizer } from './vectorizer.ts';
import type { Weights } from './weights.ts';
import { WordLikelihoods } from './wordLikelihoods.ts';

/** What training found, with the phrases that are known word for word. */
export interface Trained {
  model: Model;
  phrases: Map<string, string>;
}

/**
 * The names of a model file, as JSON behind the four bytes of its length. Then come the figures: the
 * idf, the tables of pairs and of runs of letters, the bases of likelihoods, and of the gains of likelihoods and of
 * the weights the values, the starts (all of 32 bits) and the classes (of 16 bits).
 * What has a name is numbered as it stands here.
 */
interface Header {
  intents: string[];
  counts: Record<Language, [string, number][]>;
  concepts: Record<Language, [string, string[]][]>;
  names: Record<Named, string[]>;
  /** How many figures each table has. */
  tables: Record<Table, number>;
  features: number;
  /** How many words and pairs the likelihoods know and how many figures those have, where the model has any. */
  likelihoods?: { places: number; entries: number; share: number };
  shares: Record<Group, number>;
  /** Weights that are kept. */
  entries: number;
  phrases: [string, string][];
}

const TABLES = [...PAIRINGS, 'runs'] as const;
type Table = (typeof TABLES)[number];

const NO_WEIGHTS: Weights = {
  starts: new Uint32Array(1),
  classes: new Uint16Array(),
  values: new Float32Array(),
};
/** Bytes of the length in front. */
const LENGTH = 4;
const CUT_SHORT = 'the model file is cut short';

/** The code that training goes through: the recogniser, and the gate, whose signs it is given. */
const SOURCES = [import.meta.dirname, join(import.meta.dirname, '..', 'safety')];

/**
 * A name for what these rows and this code train to, such as `intents-4f3a…`; either changing makes another. In
 * place of rows it takes a name for them.
 */
export function modelKey(kind: string, rows: readonly object[] | string): string {
  code ??= hashOfCode();
  const known = typeof rows === 'string' ? rows : nameOf(rows);
  const hash = createHash('sha256').update(code).update(known);
  return `${kind}-${hash.digest('hex').slice(0, 24)}`;
}

function nameOf(rows: readonly object[]): string {
  const name = names.get(rows) ?? createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  names.set(rows, name);
  return name;
}

/** Rows are many, and asked for again. */
const names = new WeakMap<readonly object[], string>();
let code: string | undefined;

function hashOfCode(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    for (const name of names.toSorted()) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

export function hasModel(folder: string, key: string): boolean {
  return existsSync(fileOf(folder, key));
}

/** Undefined where there is no such file or it cannot be used: the recogniser is then trained anew. */
export async function loadModel(folder: string, key: string): Promise<Trained | undefined> {
  try {
    return await readModel(fileOf(folder, key));
  } catch {
    return undefined;
  }
}

/** Keeps a model for the next start and removes the older ones of its kind. A folder that cannot be written is no error. */
export function saveModel(folder: string, key: string, trained: Trained): void {
  try {
    mkdirSync(folder, { recursive: true });
    const file = fileOf(folder, key);
    writeFileSync(`${file}.${process.pid}`, serializeModel(trained));
    renameSync(`${file}.${process.pid}`, file);
    for (const name of readdirSync(folder)) {
      if (name.startsWith(key.replace(/[^-]+$/, '')) && join(folder, name) !== file)
        rmSync(join(folder, name), { force: true });
    }
  } catch {
    return;
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}.bin`);
}

function serializeModel({ model, phrases }: Trained): Buffer {
  const { intents, vocabulary, vectorizer, weights, likelihoods } = model;
  const { counts, concepts } = vocabulary;
  const { named, pairs, runs } = vectorizer.numbers;
  const tables = recordOf(TABLES, (table) => (table === 'runs' ? runs : pairs[table]).figures);
  const header: Header = {
    intents,
    counts: recordOf(LANGUAGES, (language) => Array.from(counts[language])),
    concepts: recordOf(LANGUAGES, (language) => Array.from(concepts[language])),
    names: recordOf(NAMED, (kind) => Array.from(named[kind].keys())),
    tables: recordOf(TABLES, (table) => tables[table].length),
    features: vectorizer.idf.length,
    ...(likelihoods && {
      likelihoods: {
        places: likelihoods.gains.starts.length - 1,
        entries: likelihoods.gains.values.length,
        share: likelihoods.share,
      },
    }),
    shares: vectorizer.shares,
    entries: weights.values.length,
    phrases: Array.from(phrases),
  };
  const line = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(line.length);
  const inTables = TABLES.map((table) => tables[table]);
  const tabled = [likelihoods?.gains ?? NO_WEIGHTS, weights];
  const figures = [
    vectorizer.idf,
    ...inTables,
    likelihoods?.bases ?? new Float32Array(),
    ...tabled.map(({ values }) => values),
    ...tabled.map(({ starts }) => starts),
    ...tabled.map(({ classes }) => classes),
  ];
  return Buffer.concat([length, line, ...figures.map(bytesOf)]);
}

/**
 * The figures are read to where they stay: a copy of tens of megabytes would be kept in memory for long. They come
 * while the names are made into tables.
 */
async function readModel(path: string): Promise<Trained> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Buffer.from(await bytesAt(file, 0, LENGTH)).readUInt32LE();
    if (length > size - LENGTH) throw new Error(CUT_SHORT);
    const [header, figures] = await Promise.all([
      bytesAt(file, LENGTH, length).then((bytes): Header => JSON.parse(Buffer.from(bytes).toString())),
      bytesAt(file, LENGTH + length, size - LENGTH - length),
    ]);
    return assemble(header, figures);
  } finally {
    await file.close();
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<ArrayBuffer> {
  const bytes = new ArrayBuffer(length);
  const { bytesRead } = await file.read(new Uint8Array(bytes), { position });
  if (bytesRead < length) throw new Error(CUT_SHORT);
  return bytes;
}

function assemble(header: Header, bytes: ArrayBuffer): Trained {
  const { intents, counts, concepts, features, entries, shares, likelihoods } = header;
  const figures = new Figures(bytes);
  const idf = figures.next(Float32Array, features);
  const inTables = Object.values(header.tables).reduce((sum, length) => sum + length, 0);
  const tables = figures.next(Int32Array, inTables);
  const bases = figures.next(Float32Array, likelihoods ? 2 * intents.length : 0);
  const sizes = [
    { places: likelihoods?.places ?? 0, entries: likelihoods?.entries ?? 0 },
    { places: features + 1, entries },
  ];
  const [gains, weights] = figures.sparse(sizes);
  if (!gains || !weights) throw new Error(CUT_SHORT);
  const vectorizer = new Vectorizer(numbersFrom(header, tables), idf, shares);
  const vocabulary = {
    counts: recordOf(LANGUAGES, (language) => new Map(counts[language])),
    concepts: recordOf(LANGUAGES, (language) => new Map(concepts[language])),
  };
  const learnt =
    likelihoods && new WordLikelihoods(bases, gains, vectorizer.numbers.ofWords, likelihoods.share);
  const model = { intents, vocabulary, vectorizer, weights, likelihoods: learnt };
  return { model, phrases: new Map(header.phrases) };
}

type FiguresOf<View> = new (bytes: ArrayBuffer, start: number, length: number) => View;

/** The figures behind the header, one table after the other. */
class Figures {
  readonly #bytes: ArrayBuffer;
  #start = 0;

  constructor(bytes: ArrayBuffer) {
    this.#bytes = bytes;
  }

  /** Throws where there are not so many. */
  next<View extends ArrayBufferView>(Of: FiguresOf<View>, length: number): View {
    const view = new Of(this.#bytes, this.#start, length);
    this.#start += view.byteLength;
    return view;
  }

  /** The last of them, which lie side by side. */
  sparse(sizes: readonly { places: number; entries: number }[]): Weights[] {
    const values = sizes.map(({ entries }) => this.next(Float32Array, entries));
    const starts = sizes.map(({ places }) => this.next(Uint32Array, places + 1));
    return sizes.map(({ entries }, at) => ({
      values: values[at] as Float32Array,
      starts: starts[at] as Uint32Array,
      classes: this.next(Uint16Array, entries),
    }));
  }
}

function numbersFrom({ names, tables }: Header, figures: Int32Array): FeatureNumbers {
  let start = 0;
  const { runs, ...pairs } = recordOf(TABLES, (table) => {
    const own = figures.subarray(start, start + tables[table]);
    start += tables[table];
    return new PairTable(own);
  });
  const numbers = new FeatureNumbers({ pairs, runs });
  for (const kind of NAMED) for (const name of names[kind]) numbers.addNamed(kind, name);
  return numbers;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
