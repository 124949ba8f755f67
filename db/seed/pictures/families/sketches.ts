import type { Motif } from "../../market/types.ts";
import { bag, wallet } from "./bags.ts";
import { bamboo } from "./bamboo.ts";
import { bangles } from "./bangles.ts";
import { caneBasket } from "./baskets.ts";
import { dao, knife } from "./blades.ts";
import { attar, hairOil, oilBottle } from "./bottles.ts";
import { brass } from "./brass.ts";
import { dryFish } from "./dry-fish.ts";
import { earphones } from "./earphones.ts";
import { earrings } from "./earrings.ts";
import { sandals, shoes } from "./footwear.ts";
import { bedSheet, curtain, cushion } from "./furnishing.ts";
import { pulseBowl, riceSack } from "./grain.ts";
import { handFan } from "./hand-fan.ts";
import { juteBag, juteRug } from "./jute.ts";
import { babyQuilt } from "./baby-quilt.ts";
import { kantha } from "./kantha.ts";
import { kasaPlate } from "./kasa-plate.ts";
import { lamp } from "./lamp.ts";
import { mangoCrate } from "./fruit.ts";
import { shataranji } from "./mats.ts";
import { shitalPati } from "./shital-pati.ts";
import { mehendi } from "./mehendi.ts";
import { molasses } from "./molasses.ts";
import { necklace } from "./necklace.ts";
import { nosePin } from "./nose-pin.ts";
import { facePack, spicePacket, teaPacket } from "./packets.ts";
import { phoneCover } from "./phone-cover.ts";
import { plantPot } from "./plant-pot.ts";
import { apron, kidsDress } from "./play-clothes.ts";
import { clayPot, doiPot } from "./pots.ts";
import { cable, charger, powerBank } from "./power.ts";
import { gheeJar, honeyJar, pickleJar } from "./preserves.ts";
import { rickshawArt } from "./rickshaw-art.ts";
import type { Sketch } from "./sketch.ts";
import { soap } from "./soap.ts";
import { notebook, penStand } from "./stationery.ts";
import { sweetsBox } from "./sweets-box.ts";
import { kurti, panjabi } from "./tailored.ts";
import { terracotta } from "./terracotta.ts";
import { tip } from "./tip.ts";
import { toy } from "./toys.ts";
import { umbrella } from "./umbrella.ts";
import { wallArt } from "./wall-art.ts";
import { woodCraft } from "./wood-craft.ts";
import { gamcha, jamdani, khadi, lungi, sari, shawl, silk } from "./woven.ts";

/** Every motif of the market has a drawing: one that lacks it does not compile. */
export const sketches: Readonly<Record<Motif, Sketch>> = {
  jamdani,
  sari,
  kantha,
  silk,
  khadi,
  gamcha,
  panjabi,
  kurti,
  shawl,
  lungi,
  terracotta,
  "clay-pot": clayPot,
  "jute-bag": juteBag,
  "jute-rug": juteRug,
  shataranji,
  "shital-pati": shitalPati,
  "cane-basket": caneBasket,
  bamboo,
  "wood-craft": woodCraft,
  brass,
  "kasa-plate": kasaPlate,
  "honey-jar": honeyJar,
  "oil-bottle": oilBottle,
  "ghee-jar": gheeJar,
  "spice-packet": spicePacket,
  "pickle-jar": pickleJar,
  "tea-packet": teaPacket,
  "rice-sack": riceSack,
  "pulse-bowl": pulseBowl,
  "sweets-box": sweetsBox,
  molasses,
  "mango-crate": mangoCrate,
  "dry-fish": dryFish,
  "doi-pot": doiPot,
  bangles,
  necklace,
  earrings,
  "nose-pin": nosePin,
  tip,
  soap,
  "hair-oil": hairOil,
  attar,
  mehendi,
  "face-pack": facePack,
  "phone-cover": phoneCover,
  earphones,
  charger,
  "power-bank": powerBank,
  cable,
  toy,
  "kids-dress": kidsDress,
  "baby-quilt": babyQuilt,
  notebook,
  "pen-stand": penStand,
  lamp,
  cushion,
  "bed-sheet": bedSheet,
  curtain,
  apron,
  knife,
  dao,
  "plant-pot": plantPot,
  "wall-art": wallArt,
  "rickshaw-art": rickshawArt,
  "hand-fan": handFan,
  shoes,
  sandals,
  bag,
  wallet,
  umbrella,
};
