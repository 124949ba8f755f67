// expect: nothing
import { createServer } from "node:http";
import { parseTaka } from "@haat/core/money";
export const parts = [createServer, parseTaka] as const;
