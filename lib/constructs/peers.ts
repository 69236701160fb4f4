import { requirePeers } from '../peers';

requirePeers('cdktf', 'constructs');
