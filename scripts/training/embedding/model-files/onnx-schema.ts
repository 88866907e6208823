import protobuf from "protobufjs";
import { z } from "zod";

/** The part of onnx.proto3 that this trainer writes and reads again; field numbers are those of the ONNX IR specification. */
const SCHEMA = `
syntax = "proto3";
message Model { int64 ir_version = 1; string producer_name = 2; Graph graph = 7; repeated Opset opset_import = 8; }
message Opset { string domain = 1; int64 version = 2; }
message Graph {
  repeated Node node = 1; string name = 2; repeated Tensor initializer = 5;
  repeated Value input = 11; repeated Value output = 12;
}
message Node {
  repeated string input = 1; repeated string output = 2; string name = 3; string op_type = 4;
  repeated Attribute attribute = 5;
}
message Attribute { string name = 1; int64 i = 3; repeated int64 ints = 8; int32 type = 20; }
message Tensor { repeated int64 dims = 1; int32 data_type = 2; string name = 8; bytes raw_data = 9; }
message Value { string name = 1; Type type = 2; }
message Type { TensorType tensor_type = 1; }
message TensorType { int32 elem_type = 1; Shape shape = 2; }
message Shape { repeated Dimension dim = 1; }
message Dimension { int64 dim_value = 1; string dim_param = 2; }
`;

const ModelMessage = protobuf.parse(SCHEMA, { keepCase: true }).root.lookupType("Model");

/** The bytes of a model message; throws when a field does not fit the schema. */
export function encodeModelMessage(model: Record<string, unknown>): Uint8Array {
  const problem = ModelMessage.verify(model);
  if (problem !== null) throw new Error(`The ONNX model does not fit its schema: ${problem}`);
  return ModelMessage.encode(ModelMessage.create(model)).finish();
}

const Tensors = z.object({
  graph: z.object({
    initializer: z.array(
      z.object({ name: z.string(), dims: z.array(z.number()), raw_data: z.instanceof(Uint8Array) }),
    ),
  }),
});

/** The constants of a model message by their names; throws when the bytes are none. */
export function decodeConstants(bytes: Uint8Array): z.infer<typeof Tensors>["graph"]["initializer"] {
  const message = ModelMessage.toObject(ModelMessage.decode(bytes), { longs: Number, arrays: true });
  return Tensors.parse(message).graph.initializer;
}
