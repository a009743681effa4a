package io.tongyuan.web.problem;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A problem document of RFC 9457, with two members of ours.
 *
 * @param type      URN of the code
 * @param title     what kind of problem, in Chinese, the same for every occurrence
 * @param status    the HTTP status
 * @param detail    what is wrong here and what to do, in Chinese
 * @param instance  the path that was called, ID numbers concealed
 * @param code      stable code for programs
 * @param requestId as in the X-Request-Id header; the server's log has it too
 */
@Schema(name = "Problem", description = "RFC 9457 问题说明", example = """
        {"type":"urn:tongyuan:problem:PROJECT_UNKNOWN","title":"没有找到","status":404,\
        "detail":"没有项目代码为 2311-370306-04-01-100007 的项目。请核对代码，或确认该项目已经导入。",\
        "instance":"/v1/projects/2311-370306-04-01-100007","code":"PROJECT_UNKNOWN",\
        "requestId":"5f0c2b7e9a1d4c38"}""")
public record Problem(String type, String title, int status, String detail, String instance, String code,
                      String requestId) {
}
