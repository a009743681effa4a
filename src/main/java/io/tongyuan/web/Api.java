package io.tongyuan.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the OpenAPI document says of the whole. */
@OpenAPIDefinition(
        info = @Info(title = "tongyuan", version = "1",
                description = "同源：投资项目核查、标准地址、基础数据查询。每次调用 /v1 须出示本单位密钥并写明用途，全部留痕。"
                        + "出错时一律答复 application/problem+json（RFC 9457）。",
                license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(name = "key", type = SecuritySchemeType.HTTP, scheme = "bearer",
        description = "bin/tongyuan agency add 发放的密钥")
final class Api {
    /** The pool of the controllers that answer from the graph. */
    static final String REQUESTS = "requests";

    private Api() {
    }
}
