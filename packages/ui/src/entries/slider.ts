export { Slider } from "../components/slider/slider.tsx";
export type { SliderProps } from "../components/slider/slider.tsx";
