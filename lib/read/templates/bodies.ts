import type { Instance } from '../instance';

/** Resource types that make further resources, and the attribute that says which. */
export const BODIES: Readonly<Record<string, string>> = {
  aws_cloudcontrolapi_resource: 'desired_state',
  aws_cloudformation_stack: 'template_body',
  aws_cloudformation_stack_set: 'template_body',
};

/** Whether a resource makes further ones. Most inputs have none. */
export function isTemplate({ mode, type }: Pick<Instance, 'mode' | 'type'>): boolean {
  return mode === 'managed' && Object.hasOwn(BODIES, type);
}
