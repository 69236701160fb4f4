// What a policy may call: the built-in functions that opa's WebAssembly target has itself. Nothing that would be
// answered by JavaScript (sprintf differs there and can throw) and nothing that throws when it is reached.

/** From `builtin_metadata.json` of opa 1.22.2, `"wasm": true`, without what is deprecated. */
const native = `
abs array.concat array.flatten array.reverse array.slice assign base64.decode base64.encode base64.is_valid
base64url.decode base64url.encode bits.and bits.lsh bits.negate bits.or bits.rsh bits.xor ceil concat contains count div
endswith eq equal floor format_int glob.match graph.reachable gt gte indexof internal.member_2 internal.member_3
internal.template_string intersection is_array is_boolean is_null is_number is_object is_set is_string json.filter
json.is_valid json.marshal json.remove json.unmarshal lower lt lte max min minus mul neq net.cidr_contains
net.cidr_intersects numbers.range object.filter object.get object.keys object.remove object.union object.union_n or and
plus product regex.find_all_string_submatch_n regex.is_valid regex.match rem replace round sort split startswith
strings.replace_n strings.reverse substring sum to_number trim trim_left trim_prefix trim_right trim_space trim_suffix
type_name union upper walk
`
  .trim()
  .split(/\s+/);

/** Constants once compiled, or used by `opa test` only. */
const compiledAway = ['rego.metadata.chain', 'rego.metadata.rule', 'internal.print', 'internal.test_case'];

/** Syntax that the WebAssembly target is known to compile. */
const features = ['keywords_in_refs', 'rego_v1', 'template_strings'];

/** Cuts `opa capabilities --current` down. */
export const cutCapabilities = (current) => {
  const allowed = new Set([...native, ...compiledAway]);
  const slim = ({ name, decl, infix, relation }) => ({ name, decl: bare(decl), ...(infix && { infix }), ...(relation && { relation }) });
  return {
    builtins: current.builtins.filter(({ name }) => allowed.has(name)).map(slim),
    features: current.features.filter((feature) => features.includes(feature)),
  };
};

/** A declaration without the prose. */
const bare = (value) => {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key, member]) => key !== 'description' && !(key === 'name' && typeof member === 'string'));
  return Object.fromEntries(kept.map(([key, member]) => [key, bare(member)]));
};
