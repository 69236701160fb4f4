/** Where a pipeline can run. */
export type Host = 'github' | 'gitlab';
export const HOSTS: readonly Host[] = ['github', 'gitlab'];

/** What is known of a project before anything is written. */
export interface Facts {
  /** From the root of the repository to the project, with `/`; empty at the root. */
  readonly folder: string;
  readonly hosts: readonly Host[];
  readonly makes: 'cdktf' | 'cdktn' | 'terraform' | 'nothing';
  /** From the root of the repository to the package, with `/`. */
  readonly installed: string;
  /** From the project to the schema of the configuration, with `/`. */
  readonly schema: string;
}

/** A file to write, by its path from the root of the repository. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The command that synthesises: cdktn, the living fork of cdktf, has one of its own. */
export function synthesis(makes: Facts['makes']): string {
  return `npx ${makes === 'cdktn' ? 'cdktn' : 'cdktf'} synth`;
}
