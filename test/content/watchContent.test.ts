import { expect } from 'chai';
import { type Content, ContentError, type ContentWatch, watchContent } from '../../content/index.ts';
import { type ContentCopy, copyContent, now } from './contentCopy.ts';

describe('watching the content', () => {
  let copy: ContentCopy;
  let watch: ContentWatch;
  const waiting: ((told: Content | unknown) => void)[] = [];
  const next = () => new Promise<unknown>((resolve) => waiting.push(resolve));
  const tell = (told: unknown) => waiting.shift()?.(told);

  beforeEach(async () => {
    copy = await copyContent();
    watch = await watchContent(copy.folder, { now }, { onChange: tell, onBroken: tell });
  });
  afterEach(async () => {
    await watch.close();
    await copy.remove();
  });

  it('tells of a change, of a broken one, and of its mending', async () => {
    const changed = next();
    await copy.edit('plan.yaml', 'name: Example Health Plan', 'name: Prairie Health');
    expect(((await changed) as Content).plan.name).to.equal('Prairie Health');

    const broken = next();
    await copy.edit('plan.yaml', 'state: TX', 'state: Texas');
    const error = await broken;
    expect(error).to.be.instanceOf(ContentError);
    expect((error as ContentError).faults).to.have.length(1);

    const mended = next();
    await copy.edit('plan.yaml', 'state: Texas', 'state: KS');
    expect(((await mended) as Content).plan.state).to.equal('KS');
  });
});
