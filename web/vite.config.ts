import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { enhanceScripts } from "./scripts/enhance-plugin.ts";

export default defineConfig({
  plugins: [tailwindcss(), enhanceScripts(), reactRouter()],
  build: { target: "es2022", assetsInlineLimit: 0 },
});
