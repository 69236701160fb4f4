import { App } from 'cdktf';
import { AccessLogs } from './access-logs';
import { Account } from './account';
import { Bucket } from './bucket';
import { Cluster } from './cluster';
import { FileDrop } from './file-drop';
import { Key } from './key';
import { Queue } from './queue';
import { Table } from './table';
import { Topic } from './topic';

const STACKS = [Bucket, Cluster, Table, FileDrop, Queue, Topic, Key, AccessLogs, Account];

/** One stack for each construct. */
export function addConstructs(app: App): void {
  for (const Stack of STACKS) new Stack(app);
}

/** @param outdir where the Terraform JSON is written; `cdktf.out` by default */
export function buildApp(outdir = 'cdktf.out'): App {
  const app = new App({ outdir });
  addConstructs(app);
  return app;
}

if (require.main === module) buildApp(process.argv[2]).synth();
