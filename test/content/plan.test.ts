import { expect } from 'chai';
import { loadContent, type Plan, placeholdersIn } from '../../content/index.ts';
import { planSchema } from '../../content/plan.ts';
import { CONTENT, now } from './contentCopy.ts';

describe("the plan's own data", () => {
  let plan: Plan;
  before(async () => {
    plan = (await loadContent(CONTENT, { now })).plan;
  });

  it('is shipped as placeholders, and says so', () => {
    expect(placeholdersIn(plan)).to.include.members([
      'name',
      'nurseLine.phone',
      'memberServices.phone',
      'serviceHelp.phone',
      'links.0.url',
    ]);
    expect(placeholdersIn(plan)).not.to.include.members(['safeStarts.0.url', 'relay']);
  });

  it('holds none once it is filled in', () => {
    const desk = { phone: '1-888-234-5678', hours: { en: 'day and night', es: 'todo el día' } };
    const filled = planSchema.parse({
      name: 'Prairie Health',
      nurseLine: desk,
      memberServices: desk,
      serviceHelp: { phone: '1-888-234-5679' },
      relay: '711',
      state: 'KS',
      links: [],
      safeStarts: [],
    });
    expect(placeholdersIn(filled)).to.deep.equal([]);
  });

  it('wants numbers that can be dialled', () => {
    const result = planSchema.safeParse({ ...plan, relay: 'ask us' });
    expect(result.error?.issues[0]?.message).to.include('digits with hyphens');
  });
});
