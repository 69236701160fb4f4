/** Fits a screen of 80 by 24. */
export const HELP = `dealerguard stops infrastructure that would expose dealers' customer data.

dealerguard check [INPUT...]         judges plans, cdktf output and state
dealerguard rules [ID]               what is checked and why
dealerguard view INPUT...            the document that the policies see
dealerguard waive INPUT ID ADDRESS   prints or writes a waiver
dealerguard init                     writes dealerguard.yaml and a CI pipeline
dealerguard bundle [FILE]            the policies for opa and conftest

INPUT: a plan (terraform show -json), a cdktf.out folder, a cdk.tf.json, a
folder of .tf files, a state (terraform show -json), or - for standard input.
Without one: ./cdktf.out.

  --format FORMAT[=FILE]   text, json, sarif, html, ...; repeatable with files
  --config FILE            default: dealerguard.yaml, where there is one
  --fail-on SEVERITY       block on low, medium, high or critical as well
  --only introduced        block only on what was not there before
  --baseline FILE          an earlier JSON report to compare with
  --no-color, --timings, --version; --help after a command says more

Exit code 0: nothing blocks. 1: something blocks. 2: could not judge.
`;
