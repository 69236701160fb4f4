import { requirePeers } from '../peers';

requirePeers('cdktf', 'guard');
