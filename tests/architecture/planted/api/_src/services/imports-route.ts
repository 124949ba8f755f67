// expect: eslint(no-restricted-imports)
import { place } from "../routes/orders.place.ts";
export const again = place;
