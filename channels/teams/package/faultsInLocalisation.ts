import { AppManifestUtils } from '@microsoft/app-manifest';

type Schema = Awaited<ReturnType<typeof AppManifestUtils.fetchSchema>>;

/**
 * What is wrong with the words of a further language: what Microsoft's schema of localisations finds, and each
 * path that leads to no word of the manifest, which Teams would refuse at the upload. Empty where nothing is.
 */
export async function faultsInLocalisation(
  words: Readonly<Record<string, string>>,
  manifest: object,
): Promise<string[]> {
  const schema = mended(await AppManifestUtils.fetchSchema(words.$schema ?? ''));
  const faults = await AppManifestUtils.validateAgainstSchema(words as never, schema);
  const paths = Object.keys(words).filter((path) => path !== '$schema');
  const lost = paths.filter((path) => typeof at(manifest, path) !== 'string');
  return [...faults, ...lost.map((path) => `${path} leads to no word of the manifest`)];
}

/** The value at a path such as `bots[0].commandLists[0].commands[2].title`. */
function at(manifest: object, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], manifest);
}

/** Microsoft's schema with the bracket escaped that two of its patterns leave bare, which no strict reader takes. */
function mended(schema: Schema): Schema {
  const patterns = Object.entries<unknown>(schema.patternProperties);
  const strict = patterns.map(([pattern, rule]) => [pattern.replace('\\b]', '\\b\\]'), rule]);
  return { ...schema, patternProperties: Object.fromEntries(strict) };
}
