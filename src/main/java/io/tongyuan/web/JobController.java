package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongyuan.jobs.Intake;
import io.tongyuan.jobs.JobLimits;
import io.tongyuan.jobs.JobView;
import io.tongyuan.jobs.Jobs;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import reactor.core.publisher.Flux;

/** 批量比对任务. */
@Controller("/v1/jobs")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
@Tag(name = "批量比对任务")
final class JobController {
    private static final long AROUND_THE_FILE = 1 << 20;

    private final Jobs jobs;
    private final JobLimits limits;

    JobController(Jobs jobs, JobLimits limits) {
        this.jobs = jobs;
        this.limits = limits;
    }

    @Schema(name = "JobForm")
    record Form(@Schema(type = "string", format = "binary", description = "CSV（可用 gzip 压缩）或 XLSX，至多10 GB", requiredMode = Schema.RequiredMode.REQUIRED) String data,
                @Schema(description = "PERSON、ENTITY 或 PROJECT，默认 PERSON", example = "PERSON") String subject,
                @Schema(description = "列名，不给出则按表头和内容辨认", example = "id=证件号码,name=姓名") String columns,
                @Schema(description = "CSV 的编码，不给出则自行辨认", example = "GBK") String encoding,
                @Schema(description = "INDEX（身份索引）或 REGISTER（现行登记），默认有索引则用索引", example = "REGISTER") String against,
                @Schema(description = "state：附登记的状态（在册、户籍注销、死亡）及其日期", example = "state") String with,
                @Schema(description = "判定尺度，默认 GENERAL；VERIFICATION 窗口和网上核验、BENEFITS 待遇资格认证、SANCTION 失信惩戒和处罚、DUPLICATES 查重、STATISTICS 统计", example = "BENEFITS") String thresholds,
                @Schema(description = "true：长数字不加制表符，供程序读取", example = "false") String plain,
                @Schema(description = "false：先不开始，看过费用估计后再 POST …/start", example = "true") String start) {
    }

    /** Its list is sent while it is written down, however long that takes: on no thread of those that answer. */
    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Use("job.create")
    @Operation(operationId = "createJob", summary = "提交名单，建立比对任务", description = "名单边收边加密存盘。先比对开头若干行，据此估计行数、用时和结果大小（estimate），随后排队比对；"
            + "start=false 则等待 POST …/start。结果有名单原有各列和 tongyuan_status、tongyuan_row、tongyuan_reason。只有提交的单位能看到任务。",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class))))
    @ApiResponse(responseCode = "201", description = "任务", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    HttpResponse<JobView> create(HttpRequest<?> request) throws IOException {
        String agency = agency(request);
        try (Intake intake = jobs.intake(agency); StreamedForm sent = StreamedForm.of(request, limits.largestUpload() + AROUND_THE_FILE)) {
            JobForm form = new JobForm(intake);
            sent.each(form::take);
            JobView job = jobs.submit(intake, form.request(agency));
            Uses.about(request, job.id(), job.subject() + " ROWS " + job.estimate().rows());
            return HttpResponse.created(job);
        }
    }

    @Get
    @Use("job.list")
    @Operation(operationId = "listJobs", summary = "本单位的比对任务", description = "新的在前。")
    List<JobView> list(HttpRequest<?> request) {
        List<JobView> all = jobs.list(agency(request));
        Uses.about(request, "", "COUNT " + all.size());
        return all;
    }

    @Get("/{id}")
    @Use("job.view")
    @Operation(operationId = "getJob", summary = "查询任务进度", description = "状态、已比对行数、速度、约余秒数、各结论的行数。")
    JobView view(HttpRequest<?> request, @PathVariable @Parameter(description = "任务编号", example = "J0123456789ABCDEFGHJKMNPQRS") String id) {
        return about(request, jobs.view(Asked.publicId(id), agency(request)));
    }

    @Post("/{id}/start")
    @Use("job.start")
    @Operation(operationId = "startJob", summary = "开始以 start=false 提交的任务")
    JobView start(HttpRequest<?> request, @PathVariable @Parameter(description = "任务编号", example = "J0123456789ABCDEFGHJKMNPQRS") String id) {
        return about(request, jobs.start(Asked.publicId(id), agency(request)));
    }

    @Delete("/{id}")
    @Use("job.cancel")
    @Operation(operationId = "cancelJob", summary = "取消任务，或清除已办结的任务",
            description = "未办结的任务取消（CANCELLED），已完成或失败的任务清除（WIPED）；名单和结果都即行删除，再取结果为 410 JOB_WIPED。再次 DELETE 不改变什么。")
    JobView cancel(HttpRequest<?> request, @PathVariable @Parameter(description = "任务编号", example = "J0123456789ABCDEFGHJKMNPQRS") String id) {
        return about(request, jobs.delete(Asked.publicId(id), agency(request)));
    }

    @Get(value = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM)
    @Use("job.watch")
    @Operation(operationId = "watchJob", summary = "任务进度（server-sent events）", description = "事件 progress，有变化时发送，内容同 GET /v1/jobs/{id}；办结时发送事件 end 后结束。")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(implementation = JobView.class)))
    Flux<Event<JobView>> events(HttpRequest<?> request, @PathVariable @Parameter(description = "任务编号", example = "J0123456789ABCDEFGHJKMNPQRS") String id) {
        String agency = agency(request);
        about(request, jobs.view(Asked.publicId(id), agency));
        return JobEvents.of(() -> jobs.view(id.strip(), agency));
    }

    @Get(value = "/{id}/result", produces = "text/csv")
    @Use("job.result")
    @Operation(operationId = "getJobResult", summary = "取结果", description = "CSV（UTF-8）。可用请求头 Range 分段取，断了接着取。")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "一段", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    HttpResponse<StreamedFile> result(HttpRequest<?> request, @PathVariable @Parameter(description = "任务编号", example = "J0123456789ABCDEFGHJKMNPQRS") String id,
            @Nullable @Header("Range") @Parameter(description = "字节范围", example = "bytes=0-1048575") String range) {
        return file(request, id, range, false);
    }

    @Get(value = "/{id}/errors", produces = "text/csv")
    @Use("job.errors")
    @Operation(operationId = "getJobErrors", summary = "取不能比对的行", description = "结果中结论为 INVALID 的各行及其原因，列与结果相同；改正后可再次提交。可用请求头 Range 分段取。")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "一段", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
    HttpResponse<StreamedFile> errors(HttpRequest<?> request, @PathVariable @Parameter(description = "任务编号", example = "J0123456789ABCDEFGHJKMNPQRS") String id,
            @Nullable @Header("Range") @Parameter(description = "字节范围", example = "bytes=0-1048575") String range) {
        return file(request, id, range, true);
    }

    private HttpResponse<StreamedFile> file(HttpRequest<?> request, String id, String range, boolean errors) {
        String job = Asked.publicId(id);
        Uses.about(request, job, "");
        return JobFile.answer(jobs.outcome(job, agency(request), errors), job + (errors ? "-errors.csv" : "-result.csv"), range, request.getHeaders().get("If-Range"));
    }

    private static String agency(HttpRequest<?> request) {
        return request.getUserPrincipal().map(Principal::getName).orElse("");
    }

    private static JobView about(HttpRequest<?> request, JobView job) {
        Uses.about(request, job.id(), job.state().name());
        return job;
    }
}
