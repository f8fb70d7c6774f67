/** Words too common to tell anything: they hold a pattern together and prove nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  `a an the my your his her our their this that these those of to in on at by for from with and or so is am are
   was were be been it i you he she we they me him them us do does did have has had get gets got will would
   el la los las un una mi mis tu tus su sus de del al a en con por para y o que es esta estan soy se me te le lo
   les nos yo ella ha he hay ser muy mas
   too very just so really like when what how if`.split(/\s+/),
);
