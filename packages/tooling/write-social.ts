import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { satoriSocialPictures } from "@haat/pictures/social.node";

/** Writes what a shared link shows of any page that has no picture of its own: run by hand when the words change. */
const picture = await satoriSocialPictures().draw({
  brand: "হাট · Haat",
  title: "ছোট দোকান, পাশের মানুষ: সারা দেশের জিনিস এক হাটে",
  shop: "Small shops from every district of Bangladesh",
  district: "৬৪ জেলা",
  photo: null,
});
if (picture === null) throw new Error("nothing was drawn");
writeFileSync(fileURLToPath(new URL("../../web/public/social.jpg", import.meta.url)), picture);
process.stdout.write(`social.jpg ${picture.byteLength}\n`);
