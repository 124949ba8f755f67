import { buildProducts } from "./build.ts";
import { alatapolKath } from "./goods/alatapol-kath.ts";
import { bhairabPaduka } from "./goods/bhairab-paduka.ts";
import { bhakurtaGoyna } from "./goods/bhakurta-goyna.ts";
import { bonojibiModhu } from "./goods/bonojibi-modhu.ts";
import { chawkAttar } from "./goods/chawk-attar.ts";
import { dhamraiKansa } from "./goods/dhamrai-kansa.ts";
import { gadgetGoli } from "./goods/gadget-goli.ts";
import { jharnaTant } from "./goods/jharna-tant.ts";
import { kansatBagan } from "./goods/kansat-bagan.ts";
import { kataribhogGhor } from "./goods/kataribhog-ghor.ts";
import { korotoaBhandar } from "./goods/korotoa-bhandar.ts";
import { monipuriBari } from "./goods/monipuri-bari.ts";
import { moynamotiKhadi } from "./goods/moynamoti-khadi.ts";
import { nisbetganjShataranji } from "./goods/nisbetganj-shataranji.ts";
import { padmaResham } from "./goods/padma-resham.ts";
import { rickshawRong } from "./goods/rickshaw-rong.ts";
import { rupshaPaat } from "./goods/rupsha-paat.ts";
import { sagorikaShutki } from "./goods/sagorika-shutki.ts";
import { shaplaKantha } from "./goods/shapla-kantha.ts";
import { shitalakshyaJamdani } from "./goods/shitalakshya-jamdani.ts";
import { sugandhaPati } from "./goods/sugandha-pati.ts";
import { tuntuni } from "./goods/tuntuni.ts";
import type { Product } from "./types.ts";

export { categories } from "./categories.ts";
export { people } from "./people.ts";
export { vendors } from "./vendors.ts";

export const products: readonly Product[] = buildProducts(
  [
    jharnaTant,
    shitalakshyaJamdani,
    padmaResham,
    kansatBagan,
    shaplaKantha,
    moynamotiKhadi,
    monipuriBari,
    bonojibiModhu,
    korotoaBhandar,
    nisbetganjShataranji,
    gadgetGoli,
    chawkAttar,
    sagorikaShutki,
    sugandhaPati,
    rupshaPaat,
    kataribhogGhor,
    dhamraiKansa,
    rickshawRong,
    alatapolKath,
    bhakurtaGoyna,
    bhairabPaduka,
    tuntuni,
  ].flat(),
);
