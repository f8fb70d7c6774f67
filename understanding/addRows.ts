/** Adds to the scores the first `count` runs of figures, each times its factor; run `i` begins at `bases[i] * stride`. */
export function addRows(
  figures: Float32Array | Int16Array,
  bases: Int32Array,
  stride: number,
  factors: Float32Array,
  count: number,
  scores: Float64Array,
): void {
  const width = scores.length;
  // Four runs at a time, to spare memory traffic.
  const even = count - (count % 4);
  for (let at = 0; at < even; at += 4) {
    const base0 = (bases[at] as number) * stride;
    const base1 = (bases[at + 1] as number) * stride;
    const base2 = (bases[at + 2] as number) * stride;
    const base3 = (bases[at + 3] as number) * stride;
    const factor0 = factors[at] as number;
    const factor1 = factors[at + 1] as number;
    const factor2 = factors[at + 2] as number;
    const factor3 = factors[at + 3] as number;
    for (let label = 0; label < width; label += 1) {
      scores[label] =
        (scores[label] as number) +
        factor0 * (figures[base0 + label] as number) +
        factor1 * (figures[base1 + label] as number) +
        factor2 * (figures[base2 + label] as number) +
        factor3 * (figures[base3 + label] as number);
    }
  }
  for (let at = even; at < count; at += 1) {
    const base = (bases[at] as number) * stride;
    const factor = factors[at] as number;
    for (let label = 0; label < width; label += 1)
      scores[label] = (scores[label] as number) + factor * (figures[base + label] as number);
  }
}
