import { dataClassOf } from '../../../lib/read/resource/data-class';
import type { Instance } from '../../../lib/read/instance';

const CLASS = 'data-class';
const classOf = (instance: Partial<Instance>, names: readonly string[] = [CLASS]): string =>
  dataClassOf({ attributes: {}, unknown: {}, expressions: {}, ...instance } as Instance, names);
const tags = (value: unknown): Partial<Instance> => ({ attributes: { tags: { [CLASS]: value } } });

test.each<[string, Partial<Instance>, string]>([
  ['no tags', {}, 'unclassified'],
  ['other tags', { attributes: { tags: { owner: 'x' } } }, 'unclassified'],
  ['customer', tags('customer'), 'customer'],
  ['internal', tags('internal'), 'internal'],
  ['public', tags('public'), 'public'],
  ['in another case, with blanks', tags(' Internal '), 'internal'],
  ['something that is not listed', tags('secret'), 'customer'],
  ['an empty text', tags(''), 'customer'],
  ['a number', tags(1), 'customer'],
  ['null', tags(null), 'unclassified'],
  ['a name that is spelled like it', { attributes: { tags: { DataClass: 'Customer' } } }, 'customer'],
  ['a name that is spelled like it, with a value of somebody else', { attributes: { tags: { data_class: 'C2' } } }, 'unclassified'],
  [
    'the name itself beside one that is spelled like it',
    { attributes: { tags: { 'Data-Class': 'public', [CLASS]: 'internal' } } },
    'internal',
  ],
  ['default tags with a name that is spelled like it', { defaultTags: { 'Data-Class': 'internal' } }, 'internal'],
  ['in tags_all, where the provider adds its own', { attributes: { tags: {}, tags_all: { [CLASS]: 'internal' } } }, 'internal'],
  ['the tag is not known', { unknown: { tags: { [CLASS]: true } } }, 'customer'],
  ['another tag is not known', { unknown: { tags: { owner: true } } }, 'unclassified'],
  ['no tag is known', { unknown: { tags: true }, expressions: { tags: {} } }, 'customer'],
  ['tags_all, which nobody wrote, is not known', { ...tags('internal'), unknown: { tags_all: true } }, 'internal'],
  ['default tags', { defaultTags: { [CLASS]: 'internal' } }, 'internal'],
  ['own before default tags', { ...tags('public'), defaultTags: { [CLASS]: 'internal' } }, 'public'],
  ['default tags of which none is known', { defaultTags: true }, 'customer'],
])('%s', (_, instance, expected) => {
  expect(classOf(instance)).toBe(expected);
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['the further name', { confidentiality: 'internal' }, 'internal'],
  ['both: the first name counts', { confidentiality: 'internal', [CLASS]: 'public' }, 'public'],
  ['a name that is spelled like it', { Confidentiality: 'public' }, 'public'],
  ['neither', { constructor: 'x' }, 'unclassified'],
])('with a further tag name, %s', (_, own, expected) => {
  expect(classOf({ attributes: { tags: own } }, [CLASS, 'confidentiality'])).toBe(expected);
});

test('a further tag name that JavaScript knows is no tag', () => {
  expect(classOf({ attributes: { tags: {} } }, [CLASS, 'constructor'])).toBe('unclassified');
});
