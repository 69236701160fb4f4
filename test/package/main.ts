import { App } from 'cdktf';
import { guard } from 'dealerguard/guard';
import { LeakyStack, SafeStack } from './stacks.js';

const app = new App();
guard(app);
if (process.argv[2] === 'leaky') new LeakyStack(app, 'leads');
else new SafeStack(app, 'leads');
app.synth();
