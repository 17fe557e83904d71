// Validates layouts against the schema: node validate.mjs PACKAGES SCHEMA LAYOUTS
// PACKAGES is the folder that holds node_modules, SCHEMA a file, LAYOUTS a JSON file {name: text of a layout}.
// Writes {name: [what is wrong, …]} to standard output.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [packages, schema, layouts] = process.argv.slice(2);
const load = createRequire(packages + "/");
const Ajv = load("ajv/dist/2020").default;
const YAML = load("yaml");

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false });
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
const result = {};
for (const [name, text] of Object.entries(JSON.parse(readFileSync(layouts, "utf8")))) {
  const isValid = validate(YAML.parse(text));
  result[name] = isValid ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
process.stdout.write(JSON.stringify(result));
