import { App } from 'cdktf';
import { LeakyDealerLeads } from './01-leaky/main';
import { SecureDealerLeads } from './02-secure/main';
import { addConstructs } from './03-constructs/main';
import { addPlatform } from './04-platform/main';
import { addLeakyPlatform } from './05-leaky-platform/main';

// All examples as one app: what `cdktf synth` runs (cdktf.json).
const app = new App();
new LeakyDealerLeads(app, 'leaky-dealer-leads');
new SecureDealerLeads(app, 'secure-dealer-leads');
addConstructs(app);
addPlatform(app);
addLeakyPlatform(app);
app.synth();
