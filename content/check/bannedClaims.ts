import type { Language } from '../../safety/index.ts';

/**
 * What no text may say. A general wellness service makes no claim to cure or treat, promises no safety,
 * gives nobody medical permission and sets no weight or calorie target.
 */
const CLAIMS: Record<Language, readonly RegExp[]> = {
  en: [
    /\b(cure|cures|cured|curing)\b/i,
    /\b(treats|treating|treated|treatment for)\b/i,
    /\b(safe|right|good) for (everyone|everybody|anyone|all people)\b/i,
    /\b(completely|totally|100 ?%|perfectly) safe\b/i,
    /\b(cleared|medical clearance)\b/i,
    /\bguarantee(s|d)?\b/i,
    /\b(calorie|calories|kcal|bmi)\b/i,
    /\b(goal|target|ideal) weight\b/i,
    /\blose (about |up to )?\d+ ?(pounds?|lbs?|kilos?|kg)\b/i,
    /\bburn(s|ing)? (off )?fat\b/i,
  ],
  es: [
    /(?<!\p{L})(cura|curan|curar|curado|curará)(?!\p{L})/iu,
    /(?<!se |\p{L})(trata|tratan|tratar)(?! de|\p{L})/iu,
    /(?<!\p{L})(segur|buen|apt)[oa]s? para (todos|todas|todo el mundo|cualquiera)(?!\p{L})/iu,
    /(?<!\p{L})(completamente|totalmente|100 ?%) segur[oa]s?(?!\p{L})/iu,
    /(?<!\p{L})(autorizad[oa]s?|permiso médico concedido|dad[oa] de alta)(?!\p{L})/iu,
    /(?<!\p{L})(garantiza|garantizan|garantizad[oa]s?)(?!\p{L})/iu,
    /(?<!\p{L})(caloría|calorías|imc)(?!\p{L})/iu,
    /(?<!\p{L})peso (ideal|meta)(?!\p{L})/iu,
    /(?<!\p{L})(perder|bajar) (unas |unos |hasta )?\d+ ?(libras?|kilos?|kg)(?!\p{L})/iu,
    /(?<!\p{L})quema(r|n)? (la )?grasa(?!\p{L})/iu,
  ],
};

/** The banned claims in a text, as they stand in it. */
export function bannedClaims(text: string, language: Language): string[] {
  return CLAIMS[language].flatMap((claim) => claim.exec(text)?.[0] ?? []);
}
