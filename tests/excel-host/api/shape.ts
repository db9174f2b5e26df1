import { ApiObject, collection } from "../api-object";
import type { HostContext } from "../context";
import type { HostShape, HostSheet } from "../model/sheet";
import { errors } from "../protocol";

/** Every PNG file begins so, in base64. */
const PNG_START = "iVBORw0KGgo";

export function shapesObject(context: HostContext, sheet: HostSheet): ApiObject {
  return collection<HostShape>("ShapeCollection", {
    list: () => sheet.shapes,
    wrap: (shape) => shapeObject(sheet, shape),
    keys: (shape) => [shape.id, shape.name],
    methods: {
      addImage: (image: string) => {
        if (sheet.protected) throw errors.accessDenied();
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
      delete: () => {
        if (sheet.protected) throw errors.accessDenied();
        sheet.shapes.splice(sheet.shapes.indexOf(shape), 1);
      },
    },
  });
}
