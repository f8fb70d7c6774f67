/** A right snippet file, with some of its settings replaced. */
export function snippetText(
  settings: Record<string, string> = {},
  body = 'A short answer.\n\n## SMS\nShort.',
): string {
  const all = {
    id: 'walk-often',
    version: '1',
    topic: 'walking',
    title: 'Walking often',
    questions: '[one way, two ways, three ways, four ways, five ways, six ways, seven ways, eight ways]',
    sources: '[{ title: Guidelines, organization: HHS, year: 2018, url: "https://health.gov/paguidelines" }]',
    evidence: 'A',
    status: 'awaiting-clinical-review',
    reviewDue: '2027-05-24',
    expires: '2027-11-24',
    related: '[]',
    followUps: '{}',
    howTo: 'false',
    ...settings,
  };
  const front = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...front, '---', body, ''].join('\n');
}
