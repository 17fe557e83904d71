// Reads a QR code from pixels: node read-qr.mjs PACKAGES PIXELS WIDTH
// PACKAGES is the folder that holds node_modules, PIXELS a file of RGBA bytes. Writes what the code says to standard output.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [packages, file, width] = process.argv.slice(2);
const jsQR = createRequire(packages + "/")("jsqr");
const pixels = new Uint8ClampedArray(readFileSync(file));
const code = jsQR(pixels, Number(width), pixels.length / 4 / Number(width));
process.stdout.write(code === null ? "" : code.data);
