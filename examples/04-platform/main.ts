import { App } from 'cdktf';
import { guard } from 'dealerguard/guard';
import { Ingest } from './ingest';
import { Serve } from './serve';
import { Store } from './store';

/** The three stacks of the platform. */
export function addPlatform(app: App): void {
  const store = new Store(app, 'store');
  new Ingest(app, 'ingest', store);
  new Serve(app, 'serve', store);
}

/** @param outdir where the Terraform JSON is written; `cdktf.out` by default */
export function buildApp(outdir = 'cdktf.out'): App {
  const app = new App({ outdir });
  guard(app); // stops `synth` before a file is written, were anything exposed
  addPlatform(app);
  return app;
}

if (require.main === module) buildApp(process.argv[2]).synth();
