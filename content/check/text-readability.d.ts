declare module 'text-readability' {
  const readability: {
    /** Flesch-Kincaid grade, to one decimal. */
    fleschKincaidGrade(text: string): number;
  };
  export default readability;
}
