// expect: eslint(no-restricted-imports)
import { createApp } from "@haat/api/app";
export const app = createApp;
