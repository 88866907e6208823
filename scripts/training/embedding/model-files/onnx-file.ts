import { encodeModelMessage } from "./onnx-schema.ts";

/** Element types by their numbers in onnx.proto3. */
const ELEMENT = { float: 1, int8: 3, int64: 7, bool: 9 } as const;
type Element = keyof typeof ELEMENT;

export interface GraphDescription {
  readonly name: string;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly constants: readonly Constant[];
  readonly nodes: readonly Operation[];
}

/** An input or output; a dimension is a size, or a name where it varies. */
interface Port {
  readonly name: string;
  readonly element: Element;
  readonly shape: readonly (number | string)[];
}

interface Constant {
  readonly name: string;
  readonly element: Element;
  readonly shape: readonly number[];
  readonly data: Float32Array | Int8Array | BigInt64Array;
}

interface Operation {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

const IR_VERSION = 8;
/** Opset 17 goes with IR version 8; every onnxruntime since 1.12 runs it. */
const OPSET_VERSION = 17;
const ATTRIBUTE_INT = 2;
const ATTRIBUTE_INTS = 7;

/** A whole ONNX file for the graph. */
export function writeOnnx(graph: GraphDescription): Uint8Array {
  return encodeModelMessage({
    ir_version: IR_VERSION,
    producer_name: "hoi-dan-van",
    opset_import: [{ domain: "", version: OPSET_VERSION }],
    graph: {
      name: graph.name,
      input: graph.inputs.map(valueMessage),
      output: graph.outputs.map(valueMessage),
      initializer: graph.constants.map(tensorMessage),
      node: graph.nodes.map(nodeMessage),
    },
  });
}

function valueMessage(port: Port) {
  const dim = port.shape.map((size) =>
    typeof size === "number" ? { dim_value: size } : { dim_param: size },
  );
  return {
    name: port.name,
    type: { tensor_type: { elem_type: ELEMENT[port.element], shape: { dim } } },
  };
}

function tensorMessage({ name, element, shape, data }: Constant) {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { name, data_type: ELEMENT[element], dims: [...shape], raw_data: raw };
}

function nodeMessage(operation: Operation, number: number) {
  const attribute = Object.entries(operation.attributes ?? {}).map(([name, value]) =>
    typeof value === "number"
      ? { name, type: ATTRIBUTE_INT, i: value }
      : { name, type: ATTRIBUTE_INTS, ints: [...value] },
  );
  return {
    name: `${operation.type}_${number}`,
    op_type: operation.type,
    input: [...operation.inputs],
    output: [operation.output],
    attribute,
  };
}
