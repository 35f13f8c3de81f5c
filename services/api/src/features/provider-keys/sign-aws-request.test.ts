import { expect, test } from "vitest";
import { signAwsRequest } from "./sign-aws-request.ts";

test("the request of AWS's own test suite (post-x-www-form-urlencoded) gets its signature", () => {
  const headers = signAwsRequest(
    { url: new URL("https://example.amazonaws.com/"), body: "Param1=value1", service: "service" },
    { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", region: "us-east-1" },
    new Date("2015-08-30T12:36:00Z"),
  );
  expect(headers["x-amz-date"]).toBe("20150830T123600Z");
  expect(headers["authorization"]).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
  );
});
