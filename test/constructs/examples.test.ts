import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdktf';
import { buildApp as buildLeaky } from '../../examples/01-leaky/main';
import { buildApp as buildSecure } from '../../examples/02-secure/main';
import { buildApp as buildConstructs } from '../../examples/03-constructs/main';
import { buildApp as buildPlatform } from '../../examples/04-platform/main';
import { addLeakyPlatform, buildApp as buildLeakyPlatform } from '../../examples/05-leaky-platform/main';
import * as constructs from '../../lib/constructs';
import { guard, type Report } from '../../lib/guard';
import { outdir } from './combinations';

const EXAMPLES = join(__dirname, '..', '..', 'examples');

test('the leaky example is one stack made by hand, the secure one keeps its data in constructs', () => {
  const names = [buildLeaky(outdir), buildSecure(outdir)].map((app) => app.node.children.map((child) => child.node.id));
  expect(names).toEqual([['leaky-dealer-leads'], ['secure-dealer-leads']]);
  const inConstructs = buildSecure(outdir)
    .node.findAll()
    .filter((node) => node instanceof constructs.DealerDataBucket);
  expect(inConstructs.map((node) => node.node.id)).toEqual(['Leads', 'Exports', 'Papers']);
});

test('each construct has an example of its own', () => {
  const shown = buildConstructs(outdir)
    .node.children.map((stack) => stack.node.children.map((child) => child.constructor.name))
    .flat();
  const family = Object.values(constructs).flatMap((one) => (typeof one === 'function' ? [one.name] : []));
  expect(family.filter((name) => !shown.includes(name))).toEqual([]);
});

test('what the whole of the examples is made of is what the folders are', () => {
  const folders = readdirSync(EXAMPLES).filter((name) => /^\d/.test(name));
  const app = readFileSync(join(EXAMPLES, 'app.ts'), 'utf8');
  expect(folders.filter((name) => !app.includes(`'./${name}/main'`))).toEqual([]);
});

test('the platform is three stacks, in which its guard finds nothing', () => {
  const app = buildPlatform(outdir);
  expect(app.node.children.map((child) => child.node.id)).toEqual(['store', 'ingest', 'serve']);
  expect(() => {
    app.synth();
  }).not.toThrow();
});

test('with one mistake a stack, the guard stops it with one finding each', () => {
  expect(buildLeakyPlatform(outdir).node.children.map((child) => child.node.id)).toEqual(['leaky-store', 'leaky-ingest', 'leaky-serve']);
  const app = new App({ outdir });
  const reports: Report[] = [];
  guard(app, { config: {}, today: '2026-11-22', onReport: (report) => reports.push(report) });
  addLeakyPlatform(app);
  expect(() => {
    app.synth();
  }).toThrow('dealerguard: blocked');
  expect(reports[0]?.findings.filter(({ blocks }) => blocks).map(({ input, rule }) => `${input} ${rule}`)).toEqual([
    'leaky-serve apigatewayv2/route-authorization',
    'leaky-ingest transfer/public-endpoint',
    'leaky-store dynamodb/public-policy',
  ]);
});
