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
import { WordLikelihoods } from './wordLikelihoods.ts';

/** What training found, with the phrases that are known word for word. */
export interface Trained {
  model: Model;
  phrases: Map<string, string>;
}

/**
 * The names of a model file, as JSON behind the four bytes of its length. Then come the figures: the
 * idf, the tables of pairs and of runs of letters, the likelihoods of words, and of the weights the values, the
 * starts (all of 32 bits) and the classes (of 16 bits).
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
  /** Figures of the likelihoods of words; 0 where the model has none. */
  likelihoods: number;
  shares: Record<Group, number>;
  /** Weights that are kept. */
  entries: number;
  phrases: [string, string][];
}

const TABLES = [...PAIRINGS, 'runs'] as const;
type Table = (typeof TABLES)[number];

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
    likelihoods: likelihoods?.figures.length ?? 0,
    shares: vectorizer.shares,
    entries: weights.values.length,
    phrases: Array.from(phrases),
  };
  const line = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(line.length);
  const inTables = TABLES.map((table) => tables[table]);
  const likely = likelihoods?.figures ?? new Float32Array();
  const figures = [vectorizer.idf, ...inTables, likely, weights.values, weights.starts, weights.classes];
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

function assemble(header: Header, figures: ArrayBuffer): Trained {
  const { intents, counts, concepts, features, entries, shares } = header;
  const inTables = Object.values(header.tables).reduce((sum, length) => sum + length, 0);
  if (
    figures.byteLength !==
    (features + inTables + header.likelihoods + entries + features + 2) * 4 + entries * 2
  )
    throw new Error(CUT_SHORT);
  const idf = new Float32Array(figures, 0, features);
  const tables = new Int32Array(figures, idf.byteLength, inTables);
  const likely = new Float32Array(figures, tables.byteOffset + tables.byteLength, header.likelihoods);
  const values = new Float32Array(figures, likely.byteOffset + likely.byteLength, entries);
  const starts = new Uint32Array(figures, values.byteOffset + values.byteLength, features + 2);
  const classes = new Uint16Array(figures, starts.byteOffset + starts.byteLength, entries);
  const vectorizer = new Vectorizer(numbersFrom(header, tables), idf, shares);
  const vocabulary = {
    counts: recordOf(LANGUAGES, (language) => new Map(counts[language])),
    concepts: recordOf(LANGUAGES, (language) => new Map(concepts[language])),
  };
  const likelihoods =
    likely.length > 0 ? new WordLikelihoods(likely, vectorizer.numbers.ofWords, intents.length) : undefined;
  const model = { intents, vocabulary, vectorizer, weights: { starts, classes, values }, likelihoods };
  return { model, phrases: new Map(header.phrases) };
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
