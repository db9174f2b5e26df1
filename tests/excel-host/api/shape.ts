import { ApiObject, collection } from "../api-object";
import type { HostContext } from "../context";
import type { HostChart, HostShape, HostSheet } from "../model/sheet";
import { errors, notEmulated } from "../protocol";

/** Every PNG file begins so, in base64. */
const PNG_START = "iVBORw0KGgo";

export function shapesObject(context: HostContext, sheet: HostSheet): ApiObject {
  const { shapesListCharts } = context.modes;
  return collection<HostShape | HostChart>("ShapeCollection", {
    list: () => (shapesListCharts ? [...sheet.charts, ...sheet.shapes] : sheet.shapes),
    wrap: (item) => ("image" in item ? shapeObject(sheet, item) : chartAsShape(sheet, item)),
    keys: (item) => [item.id, item.name],
    methods: {
      addImage: (image: string) => {
        if (!image.startsWith(PNG_START)) throw errors.invalidArgument();
        const shape: HostShape = {
          id: context.workbook.nextId(),
          name: `Image ${sheet.shapes.length + 1}`,
          image,
          left: 0,
          top: 0,
          width: 100,
          height: 100,
          lockAspectRatio: true,
          altTextDescription: "",
        };
        sheet.shapes.push(shape);
        return shapeObject(sheet, shape);
      },
    },
  });
}

/** A chart among the shapes: the same object, which is gone once it was deleted among the charts. */
function chartAsShape(sheet: HostSheet, chart: HostChart): ApiObject {
  return new ApiObject("Shape", {
    identity: () => ({ Id: chart.id }),
    properties: {
      id: { get: () => chart.id },
      name: { get: () => chart.name },
      type: { get: () => "Unsupported" },
    },
    methods: {
      delete: () => {
        if (!sheet.charts.includes(chart)) throw errors.itemNotFound();
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
    },
  });
}

function shapeObject(sheet: HostSheet, shape: HostShape): ApiObject {
  const points = (name: "left" | "top" | "width" | "height") => ({
    get: () => shape[name],
    set: (value: number) => {
      // A locked shape keeps its proportions: one side would change the other.
      if (shape.lockAspectRatio && (name === "width" || name === "height")) throw errors.invalidOperation();
      shape[name] = value;
    },
  });
  return new ApiObject("Shape", {
    identity: () => ({ Id: shape.id }),
    properties: {
      id: { get: () => shape.id },
      type: { get: () => "Image" },
      name: { get: () => shape.name, set: (name: string) => (shape.name = name) },
      left: points("left"),
      top: points("top"),
      width: points("width"),
      height: points("height"),
      lockAspectRatio: {
        get: () => shape.lockAspectRatio,
        set: (locked: boolean) => (shape.lockAspectRatio = locked),
      },
      altTextDescription: {
        get: () => shape.altTextDescription,
        set: (text: string) => (shape.altTextDescription = text),
      },
    },
    methods: {
      // Excel draws it anew; the emulated one has no painter and hands over what it was given (ExcelApi 1.9).
      getAsImage: (format: string) => {
        if (format !== "PNG") throw notEmulated(`Shape.getAsImage as ${format}`);
        return shape.image;
      },
      delete: () => {
        sheet.shapes.splice(sheet.shapes.indexOf(shape), 1);
      },
    },
  });
}
