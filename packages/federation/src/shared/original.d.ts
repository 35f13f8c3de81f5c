declare module "original:@tanstack/react-query" {
  export * from "@tanstack/react-query";
}
declare module "original:@tanstack/react-router" {
  export * from "@tanstack/react-router";
}
