import { App } from 'cdktf';
import { LeakyDealerLeads } from './01-leaky/main';
import { SecureDealerLeads } from './02-secure/main';

// Both examples as one app of two stacks: what `cdktf synth` runs (cdktf.json).
const app = new App();
new LeakyDealerLeads(app, 'leaky-dealer-leads');
new SecureDealerLeads(app, 'secure-dealer-leads');
app.synth();
