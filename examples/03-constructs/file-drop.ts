import type { Construct } from 'constructs';
import { DealerDataFileDrop } from 'dealerguard/constructs';
import { MarketStack, network } from './market-stack';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKeyOfNobodyAtAll0000000000000000000000000';

/** Dealers in South Africa hand in sales reports by SFTP, through the VPN. Each sees a folder of its own as the whole server. */
export class FileDrop extends MarketStack {
  constructor(scope: Construct) {
    super(scope, 'file-drop', 'af-south-1');
    const reports = new DealerDataFileDrop(this, 'Reports', { ...network, country: 'ZA', residency: 'south-africa' });
    reports.allowConnectionsFromRange('dealer-vpn', '10.20.0.0/16');
    reports.addDealer('dealer-0815', { sshPublicKeys: [KEY] });
    reports.grantRead(this.role('importer'));
  }
}
