import { buildApp as buildLeaky } from '../../examples/01-leaky/main';
import { buildApp as buildSecure } from '../../examples/02-secure/main';
import { DealerDataBucket } from '../../lib/constructs';
import { outdir } from './combinations';

test('the leaky example is one stack made by hand, the secure one keeps its data in constructs', () => {
  const names = [buildLeaky(outdir), buildSecure(outdir)].map((app) => app.node.children.map((child) => child.node.id));
  expect(names).toEqual([['leaky-dealer-leads'], ['secure-dealer-leads']]);
  const inConstructs = buildSecure(outdir)
    .node.findAll()
    .filter((node) => node instanceof DealerDataBucket);
  expect(inConstructs.map((node) => node.node.id)).toEqual(['Leads', 'Exports', 'Papers']);
});
