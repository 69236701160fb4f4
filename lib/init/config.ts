import type { Facts, NewFile } from './facts';

/** A configuration that changes nothing yet, and says what could be in it. */
export function configFile({ folder, schema }: Facts): NewFile {
  return {
    path: `${folder === '' ? '' : `${folder}/`}dealerguard.yaml`,
    text: `# yaml-language-server: $schema=${schema}

# Who is no outsider. While a list is empty, sharing with what would be on it is not judged, and every report says so.
context:
  accounts: [] # your AWS accounts, in quotes: ["111122223333"]
  organizations: [] # your AWS organisations: [o-a1b2c3d4e5]
  networks: [] # your public IP ranges: [198.51.100.0/24]
  regions: [] # where data may be kept: [eu-central-1]

# A tag of yours that holds the data class (customer, internal or public), besides data-class:
# dataClassTag: classification

# What has to stay for a while: dealerguard waive INPUT RULE ADDRESS --write --owner WHO --reason WHY
waivers: []
`,
  };
}
