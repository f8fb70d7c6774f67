import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that the format knows: the same files give the same archive. */
const DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

/**
 * A ZIP archive of files by name.
 * Source: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zip(files: Readonly<Record<string, Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content, { level: 9 });
    const fields = fieldsOf(name, content, packed);
    const local = Buffer.concat([fixed([0x04034b50, 4]), fields, Buffer.from(name), packed]);
    directory.push(entryOf(name, fields, offset));
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...locals, ...directory, endOf(directory.length, size, offset)]);
}

/** What both headers of a file share, from the version that is needed to the lengths of its names. */
function fieldsOf(name: string, content: Buffer, packed: Buffer): Buffer {
  return fixed(
    [VERSION, 2],
    [UTF8_NAMES, 2],
    [DEFLATED, 2],
    [0, 2],
    [DATE, 2],
    [crc32(content), 4],
    [packed.length, 4],
    [content.length, 4],
    [Buffer.byteLength(name), 2],
    [0, 2],
  );
}

function entryOf(name: string, fields: Buffer, offset: number): Buffer {
  const head = fixed([0x02014b50, 4], [VERSION, 2]);
  const tail = fixed([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
  return Buffer.concat([head, fields, tail, Buffer.from(name)]);
}

function endOf(files: number, size: number, offset: number): Buffer {
  return fixed([0x06054b50, 4], [0, 2], [0, 2], [files, 2], [files, 2], [size, 4], [offset, 4], [0, 2]);
}

/** Numbers of so many bytes each, the lowest byte first. */
function fixed(...fields: [value: number, bytes: number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
