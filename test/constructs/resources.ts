import { DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from 'cdktf';

/** A block of the Terraform JSON, resolved. */
export type Block = Readonly<Record<string, unknown>>;

export interface TerraformJson {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Block>>>>;
}

/** What `cdktf synth` writes for a stack. Where stacks refer to each other, `prepareStack` of all of them has to come first. */
export function jsonOf(stack: TerraformStack): TerraformJson {
  return stack.toTerraform() as TerraformJson;
}

/** All resources of a type, without metadata. */
export function resourcesOf(stack: TerraformStack, type: string): Block[] {
  return Object.values(jsonOf(stack).resource?.[type] ?? {}).map(withoutMetadata);
}

/** The one resource of a type. */
export function resourceOf(stack: TerraformStack, type: string): Block {
  const found = resourcesOf(stack, type);
  if (found.length !== 1) throw new Error(`expected one ${type}, found ${found.length}`);
  return found[0] as Block;
}

/** The statements of the policy document that an attribute refers to. */
export function statementsOf(stack: TerraformStack, reference: unknown): Block[] {
  const name = /^\$\{data\.aws_iam_policy_document\.(.+)\.json\}$/.exec(String(reference))?.[1];
  const document = jsonOf(stack).data?.['aws_iam_policy_document']?.[name ?? ''];
  if (document === undefined) throw new Error(`no policy document behind ${String(reference)}`);
  return document['statement'] as Block[];
}

/** What a token becomes in the Terraform JSON of its stack. */
export function resolved(stack: TerraformStack, token: unknown): unknown {
  return Tokenization.resolve(token, { scope: stack, preparing: false, resolver: new DefaultTokenResolver(new StringConcat()) });
}

/** Text with the generated part of names taken out, so that a test says what is referred to, by type. */
export function plain(value: unknown): unknown {
  const text = JSON.stringify(value).replace(/\b(aws_\w+?)\.[\w-]+_[0-9A-F]{8}\b/g, '$1');
  return JSON.parse(text) as unknown;
}

function withoutMetadata(block: Block): Block {
  return Object.fromEntries(Object.entries(block).filter(([key]) => key !== '//'));
}
