/** The part of fengari (Lua in JavaScript, untyped upstream) that the engine uses. */
declare module "fengari" {
  export type State = { readonly lua: unique symbol };
  export type LuaString = Uint8Array;
  type Callback = (state: State) => number;

  export type Fengari = {
    to_luastring(text: string): LuaString;
    lua: {
      LUA_OK: number;
      LUA_TNIL: number;
      LUA_TBOOLEAN: number;
      LUA_TNUMBER: number;
      LUA_TSTRING: number;
      LUA_TTABLE: number;
      LUA_REGISTRYINDEX: number;
      lua_absindex(state: State, index: number): number;
      lua_createtable(state: State, items: number, fields: number): void;
      lua_error(state: State): number;
      lua_getfield(state: State, index: number, name: LuaString): number;
      lua_gettop(state: State): number;
      lua_newtable(state: State): void;
      lua_next(state: State, index: number): number;
      lua_pcall(state: State, inputs: number, outputs: number, handler: number): number;
      lua_pop(state: State, count: number): void;
      lua_pushboolean(state: State, value: number): void;
      lua_pushcfunction(state: State, callback: Callback): void;
      lua_pushnil(state: State): void;
      lua_pushnumber(state: State, value: number): void;
      lua_pushstring(state: State, text: LuaString): void;
      lua_pushvalue(state: State, index: number): void;
      lua_rawgeti(state: State, index: number, place: number): number;
      lua_rawseti(state: State, index: number, place: number): void;
      lua_setfield(state: State, index: number, name: LuaString): void;
      lua_setglobal(state: State, name: LuaString): void;
      lua_settop(state: State, index: number): void;
      lua_toboolean(state: State, index: number): boolean;
      lua_tonumber(state: State, index: number): number;
      lua_tostring(state: State, index: number): LuaString | null;
      lua_type(state: State, index: number): number;
    };
    lauxlib: {
      luaL_loadbuffer(state: State, source: LuaString, size: number | null, name: LuaString): number;
      luaL_newstate(): State;
      luaL_ref(state: State, index: number): number;
    };
    lualib: { luaL_openlibs(state: State): void };
  };
}
