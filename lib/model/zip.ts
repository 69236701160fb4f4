/** Whether bytes begin as a zip archive does: as the file that `terraform plan -out` writes. */
export function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
