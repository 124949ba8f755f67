import { districtCentres } from "./district-centres.ts";

/** Where the districts' seats lie, for the script of the place page: the nearest is worked out in the browser. */
export const loader = () =>
  Response.json(districtCentres, { headers: { "cache-control": "public, max-age=604800" } });
