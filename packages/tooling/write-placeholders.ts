import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { english } from "@haat/locales";
import { placeholderTypes } from "@haat/locales/placeholder-types.ts";

writeFileSync(fileURLToPath(import.meta.resolve("@haat/locales/placeholders.ts")), placeholderTypes(english));
