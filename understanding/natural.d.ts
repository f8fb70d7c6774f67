/** Typed in the index of their folder alone, which loads the stemmers of fifteen languages: a good part of a start. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  export { PorterStemmer as default } from 'natural/lib/natural/stemmers/index.js';
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_es.js' {
  export { PorterStemmerEs as default } from 'natural/lib/natural/stemmers/index.js';
}
