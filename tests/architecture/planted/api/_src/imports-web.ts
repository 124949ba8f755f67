// expect: eslint(no-restricted-imports)
import { routes } from "@haat/web/app/routes";
export const pages = routes;
