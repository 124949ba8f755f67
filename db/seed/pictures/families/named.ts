import type { Motif } from "../../market/types.ts";
import { bag, wallet } from "./bags.ts";
import { bamboo } from "./bamboo.ts";
import { bangles } from "./bangles.ts";
import { caneBasket } from "./baskets.ts";
import { dao } from "./blades.ts";
import { brass } from "./brass.ts";
import { pomfrets, ribbonFish, shrimps, slimFish, smallFry } from "./dry-fish.ts";
import { earphones } from "./earphones.ts";
import { earrings } from "./earrings.ts";
import { hurricane, kettle, paintedTray, tiffin } from "./enamelware.ts";
import {
  bowls,
  brassBoat,
  brassElephant,
  brassPeacock,
  incenseBurner,
  ladles,
  tumbler,
} from "./figurines.ts";
import { shoes } from "./footwear.ts";
import { guavas, litchis, oranges } from "./fruit.ts";
import { handFan } from "./hand-fan.ts";
import { bookStand, candleStand, rollingSet, wallClock } from "./joinery.ts";
import { juteRug } from "./jute.ts";
import { kasaPlate } from "./kasa-plate.ts";
import { lamp } from "./lamp.ts";
import { backpack, belt, flats } from "./leather.ts";
import { molasses } from "./molasses.ts";
import { clayCups, griddle, mangoLeather } from "./more-food.ts";
import { carCharger, neckband } from "./more-gadgets.ts";
import { earStuds, pearlDrops, torque } from "./more-jewels.ts";
import { necklace } from "./necklace.ts";
import { nosePin } from "./nose-pin.ts";
import { facePack } from "./packets.ts";
import { clearCover, dryPouch, flipCover, magnetCover, matteCover } from "./phone-kinds.ts";
import { phoneCover } from "./phone-cover.ts";
import { landing, lane, shaheedMinar } from "./prints.ts";
import { blocks, drumCart, kitchenSet, train } from "./playthings.ts";
import { clayPot } from "./pots.ts";
import { type Sketch, way } from "./sketch.ts";
import { owlStand, spiceBox } from "./spice-box.ts";
import { bibs, romper, sling } from "./small-clothes.ts";
import { panjabi } from "./tailored.ts";
import { terracotta } from "./terracotta.ts";
import { toy } from "./toys.ts";
import { wallArt } from "./wall-art.ts";
import { woodCraft } from "./wood-craft.ts";
import { jamdani, silk } from "./woven.ts";

/** Where a product's own name says more than its motif: a word of the slug, and what it then looks like. */
export const named: Readonly<Partial<Record<Motif, Readonly<Record<string, Sketch>>>>> = {
  jamdani: { orna: way(jamdani, 1) },
  silk: { scarf: way(silk, 2) },
  khadi: { fatua: panjabi },
  terracotta: { ghora: way(terracotta, 0), folok: way(terracotta, 1), mukhosh: way(wallArt, 2) },
  "clay-pot": {
    hari: way(clayPot, 2),
    kolshi: way(clayPot, 1),
    tawa: griddle,
    cup: clayCups,
    sora: way(wallArt, 4),
  },
  "jute-bag": { basket: caneBasket, shika: sling },
  "jute-rug": { gol: way(juteRug, 0), dimba: way(juteRug, 1) },
  bamboo: { tray: way(bamboo, 1), chalni: way(bamboo, 1), mug: way(bamboo, 0) },
  "wood-craft": {
    candle: candleStand,
    jewel: way(woodCraft, 0),
    rehal: bookStand,
    clock: wallClock,
    ruti: rollingSet,
    spoon: way(woodCraft, 2),
    masala: spiceBox,
  },
  brass: {
    moyur: brassPeacock,
    hati: brassElephant,
    nouka: brassBoat,
    dhupdani: incenseBurner,
    surmadani: way(brass, 2),
    hata: ladles,
  },
  "kasa-plate": { thala: way(kasaPlate, 0), bati: bowls, glass: tumbler, bhat: way(kasaPlate, 1) },
  "sweets-box": { amshotto: mangoLeather },
  molasses: { jhola: way(molasses, 1), patali: way(molasses, 0) },
  "mango-crate": { peyara: guavas, malta: oranges, orange: oranges, litchi: litchis },
  "dry-fish": {
    chingri: shrimps,
    loitta: slimFish,
    churi: ribbonFish,
    rupchanda: pomfrets,
    kachki: smallFry,
    mola: smallFry,
  },
  bangles: { churi: way(bangles, 0), bala: way(bangles, 2), kora: way(bangles, 2) },
  necklace: { hasuli: torque, sitahar: way(necklace, 0), chik: way(necklace, 1), puti: way(necklace, 2) },
  earrings: { jhumka: way(earrings, 0), kanpasha: earStuds, pakhi: way(earrings, 1), mukta: pearlDrops },
  "nose-pin": { nakful: way(nosePin, 0), noth: way(nosePin, 1), besor: way(nosePin, 1) },
  mehendi: { powder: facePack },
  "phone-cover": {
    rickshaw: way(phoneCover, 0),
    jamdani: way(phoneCover, 1),
    kantha: way(phoneCover, 2),
    clear: clearCover,
    matte: matteCover,
    flip: flipCover,
    magnetic: magnetCover,
    waterproof: dryPouch,
  },
  earphones: { wired: way(earphones, 1), tws: way(earphones, 0), neckband },
  charger: { car: carCharger },
  toy: {
    train,
    tomtom: drumCart,
    lattu: way(toy, 2),
    bornomala: blocks,
    rickshaw: way(toy, 3),
    ranna: kitchenSet,
    putul: way(toy, 1),
    hati: way(toy, 0),
  },
  "kids-dress": { panjabi, fatua: panjabi, romper, nima: romper, bib: bibs },
  "pen-stand": { pecha: owlStand },
  lamp: { cane: way(bamboo, 2), pradip: way(lamp, 2), harikel: hurricane, lanthon: hurricane },
  dao: { boti: way(dao, 1), coconut: way(dao, 0), korbani: way(dao, 0) },
  "wall-art": { minar: shaheedMinar, dhaka: lane, ghat: landing },
  "rickshaw-art": { kettle, tray: paintedTray, tiffin, coaster: paintedTray },
  "hand-fan": {
    khoskhos: way(handFan, 1),
    shitalpati: way(handFan, 1),
    talpata: way(handFan, 2),
    nokshi: way(handFan, 0),
  },
  shoes: { derby: way(shoes, 1), loafer: way(shoes, 1), nagra: way(shoes, 0), ballet: flats },
  bag: {
    jhola: way(bag, 0),
    tote: way(bag, 0),
    sling: way(bag, 1),
    office: way(bag, 1),
    ladies: way(bag, 1),
    backpack,
  },
  wallet: {
    batua: way(bag, 2),
    mobile: way(wallet, 2),
    bifold: way(wallet, 1),
    long: way(wallet, 0),
    card: way(wallet, 0),
    belt,
  },
};
