declare const curated: unique symbol;

/**
 * Text that a person wrote for members to read: out of `content/` or `locales/`. Only their loaders make it,
 * so a dialog cannot say a bare string.
 */
export type Spoken = string & { readonly [curated]: true };
